package org.gainsay.badinput;

import java.nio.file.Path;

/**
 * A bad input and what is expected of it.
 *
 * @param kind what is bad about it; names the folder that it is in
 */
record Case(String kind, Path file, Outcome outcome) {}
