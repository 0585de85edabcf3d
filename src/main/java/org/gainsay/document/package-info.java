/** Documents as they are read: text, passages and offsets into the original. */
@NullMarked
package org.gainsay.document;

import org.jspecify.annotations.NullMarked;
