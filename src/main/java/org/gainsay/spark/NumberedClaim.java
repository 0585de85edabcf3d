package org.gainsay.spark;

import java.io.Serializable;

/**
 * A claim and its place among all. Immutable.
 *
 * @param number counted from 0 in the order of documents and text
 */
record NumberedClaim(int number, ClaimRow row) implements Serializable {}
