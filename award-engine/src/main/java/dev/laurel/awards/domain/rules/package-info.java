/** The rules of a contest as data: measures, scores, awards and groups. Formulas and conditions come in as functions. */
@NullMarked
package dev.laurel.awards.domain.rules;

import org.jspecify.annotations.NullMarked;
