package dev.laurel.canary.web;

import java.util.logging.Logger;

/** Logs past everybody. */
public final class SpeaksToTheJdksLogger {

    private SpeaksToTheJdksLogger() {}

    static Logger logger() {
        return Logger.getLogger("canary");
    }
}
