package dev.laurel.submission.persistence;

import dev.laurel.submission.application.Sheets;
import dev.laurel.submission.application.SheetsContract;

class MongoSheetsTest extends SheetsContract {

    private final Sheets sheets = new MongoSheets(StoreForTests.mongo());

    @Override
    protected Sheets sheets() {
        return sheets;
    }
}
