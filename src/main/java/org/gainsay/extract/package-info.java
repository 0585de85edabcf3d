/** Claims out of documents; the only home of CoreNLP. */
@NullMarked
package org.gainsay.extract;

import org.jspecify.annotations.NullMarked;
