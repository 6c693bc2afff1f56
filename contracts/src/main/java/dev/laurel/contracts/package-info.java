/** What every message of Laurel shares: topics, CloudEvents headers, text in two languages, the JSON form. */
@NullMarked
package dev.laurel.contracts;

import org.jspecify.annotations.NullMarked;
