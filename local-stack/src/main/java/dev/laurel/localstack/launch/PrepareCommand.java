package dev.laurel.localstack.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Part of the build, not of anybody's day: {@code ./laurel} calls it after building. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Unpacks the services and makes later starts faster.")
final class PrepareCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        new Preparation(new Console(System.out), LaurelHome.find()).run();
        return 0;
    }
}
