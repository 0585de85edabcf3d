package org.gainsay.spark;

import java.io.Serializable;

/** That two claims, given by their numbers, the lower one first, share a key. Immutable. */
record SharedKey(int a, int b, String key) implements Serializable {}
