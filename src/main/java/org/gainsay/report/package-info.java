/** Reports and their formats; the only home of the JSON library. */
@NullMarked
package org.gainsay.report;

import org.jspecify.annotations.NullMarked;
