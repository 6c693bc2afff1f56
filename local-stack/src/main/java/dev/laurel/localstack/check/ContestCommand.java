package dev.laurel.localstack.check;

import picocli.CommandLine.Command;

/** What can be done with contest definitions on this machine. */
@Command(
        name = "contest",
        mixinStandardHelpOptions = true,
        description = "Contest definitions.",
        subcommands = CheckCommand.class)
public final class ContestCommand {}
