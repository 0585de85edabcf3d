/** The rules and guards that are shipped, one final class each. */
@NullMarked
package org.gainsay.rule;

import org.jspecify.annotations.NullMarked;
