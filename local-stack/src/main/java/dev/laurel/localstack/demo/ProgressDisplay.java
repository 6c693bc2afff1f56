package dev.laurel.localstack.demo;

import dev.laurel.localstack.launch.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with facts per second on a terminal, a line per fifth anywhere else. */
final class ProgressDisplay implements Replay.Progress, AutoCloseable {

    private final Console console;
    private final long total;
    private final @Nullable ProgressBar bar;
    private long said;

    ProgressDisplay(Console console, long total, boolean terminal) {
        this.console = console;
        this.total = total;
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("replay")
                        .setInitialMax(total)
                        .setUnit(" facts", 1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .build()
                : null;
    }

    @Override
    public void at(long acknowledged) {
        if (bar != null) {
            bar.stepTo(acknowledged);
        } else if (acknowledged * 5 / total > said) {
            said = acknowledged * 5 / total;
            console.step("replay %3d %%  %,d facts".formatted(said * 20, acknowledged));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
