/** Tests of the whole service against a real broker and the embedded store. */
@NullMarked
package dev.laurel.ranking.service;

import org.jspecify.annotations.NullMarked;
