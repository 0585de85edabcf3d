/**
 * The natural-language-inference model: reads two sentences together and says how likely the second
 * follows from the first, is open, or is contradicted by it. The only home of ONNX Runtime and of
 * the tokenizers.
 */
@NullMarked
package org.gainsay.score;

import org.jspecify.annotations.NullMarked;
