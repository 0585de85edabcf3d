package org.gainsay.store;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.graph.EntityLinker;

/**
 * How a store tells what conflicts. All parts are thread-safe.
 *
 * @param linker resolves names across documents
 * @param keys under which a claim is filed; claims that share one are compared
 * @param rules judges pairs without a language model, so that what it says of a pair depends on the
 *     pair alone
 */
public record Judging(
    EntityLinker linker, Function<Claim, ImmutableSortedSet<String>> keys, ConflictMatcher rules) {}
