package dev.laurel.canary.domain;

import java.util.function.LongSupplier;

/** Hides the clock behind a method reference. */
public final class ReadsTheClockByReference {

    private ReadsTheClockByReference() {}

    static LongSupplier now() {
        return System::currentTimeMillis;
    }
}
