package dev.laurel.canary.domain;

import java.net.URI;

/** Decides by what a server says. */
public final class ReadsTheNetwork {

    private ReadsTheNetwork() {}

    static URI anywhere() {
        return URI.create("https://example.org");
    }
}
