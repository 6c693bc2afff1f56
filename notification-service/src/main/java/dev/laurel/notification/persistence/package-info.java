/** What was told, what waits and the inbox, in MongoDB; every write touches one document. */
@NullMarked
package dev.laurel.notification.persistence;

import org.jspecify.annotations.NullMarked;
