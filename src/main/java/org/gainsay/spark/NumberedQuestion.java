package org.gainsay.spark;

import java.io.Serializable;

/**
 * A question and its place in the order in which they are put. Immutable.
 *
 * @param number counted from 0
 */
record NumberedQuestion(int number, QuestionRow row) implements Serializable {}
