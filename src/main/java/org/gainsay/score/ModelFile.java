package org.gainsay.score;

import java.util.Optional;

/**
 * A file of a model directory, held against what {@code model.json} says of it.
 *
 * @param name the file's name
 * @param bytes its length
 * @param sha256 its SHA-256 checksum in lower-case hexadecimal, empty if it could not be read
 * @param fault what is wrong with it, if anything is
 */
public record ModelFile(String name, long bytes, String sha256, Optional<String> fault) {}
