/**
 * Unit tests for texts: a test class annotated with {@link org.gainsay.junit.ClaimTest} says with
 * {@link org.gainsay.junit.ClaimAssertions} which texts must agree. Needs JUnit Jupiter 5.13 or
 * newer and AssertJ, which the library itself does without.
 */
@NullMarked
package org.gainsay.junit;

import org.jspecify.annotations.NullMarked;
