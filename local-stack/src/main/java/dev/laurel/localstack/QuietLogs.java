package dev.laurel.localstack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * Keeps the embedded broker and store from talking over the program that embeds them: their loggers say warnings only.
 * A logger whose level somebody has set is left alone.
 */
final class QuietLogs {

    private static final List<String> TALKATIVE =
            List.of("kafka", "org.apache.kafka", "state.change.logger", "de.bwaldvogel.mongo", "io.netty");

    private QuietLogs() {}

    static void apply() {
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        for (String name : TALKATIVE) {
            if (loggers.getLogger(name) instanceof Logger logger && logger.getLevel() == null) {
                logger.setLevel(Level.WARN);
            }
        }
        // It says of every second index that it has none; that costs time on large data only, and is documented.
        errorsOnly("de.bwaldvogel.mongo.backend.AbstractMongoDatabase");
        // Becoming the only controller is no news on one machine, though the controller warns of it.
        errorsOnly("org.apache.kafka.controller.QuorumController");
    }

    static void errorsOnly(String name) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger && logger.getLevel() == null) {
            logger.setLevel(Level.ERROR);
        }
    }
}
