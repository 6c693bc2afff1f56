/** Decides scores, standings and awards, and explains them: a pure function of rules and inputs. */
@NullMarked
package dev.laurel.awards.domain;

import org.jspecify.annotations.NullMarked;
