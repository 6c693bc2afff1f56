/** Facts about articles, sent by the platform. */
@NullMarked
package dev.laurel.contracts.articles;

import org.jspecify.annotations.NullMarked;
