/** The natural-language-inference model; the only home of ONNX Runtime. */
@NullMarked
package org.gainsay.score;

import org.jspecify.annotations.NullMarked;
