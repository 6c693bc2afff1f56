package dev.laurel.localstack.check;

import dev.laurel.contest.Fault;
import dev.laurel.contracts.LocalizedText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** One line for each fault and warning, in the form that editors and terminals make links of. */
final class TextReport implements Report {

    private final PrintWriter out;
    private final boolean chinese;

    TextReport(PrintWriter out, boolean chinese) {
        this.out = out;
        this.chinese = chinese;
    }

    @Override
    public void unreadable(Path file) {
        out.println(file + ": " + (chinese ? "无法读取文件。" : "The file cannot be read."));
    }

    @Override
    public void faulty(Path file, List<Fault> faults) {
        faults.forEach(fault -> line(file, "", fault));
        int count = faults.size();
        String summary = count == 1 ? "1 fault" : count + " faults";
        out.println(file + ": " + (chinese ? count + " 个错误。" : summary + "."));
    }

    @Override
    public void valid(Path file, List<Fault> warnings) {
        warnings.forEach(warning -> line(file, chinese ? "警告：" : "warning: ", warning));
        int count = warnings.size();
        String summary =
                count == 0 ? "can be used" : "can be used, " + (count == 1 ? "1 warning" : count + " warnings");
        out.println(file + ": " + (chinese ? "可以使用" + (count == 0 ? "" : "，" + count + " 个警告") + "。" : summary + "."));
    }

    private void line(Path file, String severity, Fault fault) {
        String field = fault.field().isEmpty() ? "" : " " + fault.field();
        out.println(file + ":" + fault.line() + ":" + fault.column() + field + ": " + severity + of(fault.problem())
                + " → " + of(fault.remedy()));
    }

    private String of(LocalizedText text) {
        return chinese ? text.zh() : text.en();
    }
}
