package dev.laurel.submission.application;

class InMemorySheetsTest extends SheetsContract {

    private final Sheets sheets = new InMemorySheets();

    @Override
    protected Sheets sheets() {
        return sheets;
    }
}
