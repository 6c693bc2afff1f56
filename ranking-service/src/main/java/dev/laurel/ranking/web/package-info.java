/** HTTP: the public questions, the live stream, publication, and the board's pages. */
@NullMarked
package dev.laurel.ranking.web;

import org.jspecify.annotations.NullMarked;
