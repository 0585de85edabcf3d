package org.gainsay;

/**
 * How much one document may cost. Thread-safe.
 *
 * @param time how long it may take
 * @param memory how full the memory may be when it is begun
 */
record Limits(TimeLimit time, MemoryLimit memory) {}
