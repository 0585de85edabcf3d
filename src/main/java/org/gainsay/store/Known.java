package org.gainsay.store;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.graph.EntityLinker;
import org.gainsay.graph.EntityLinker.Links;

/**
 * The entities of a store and who is who among them, kept in memory as of one revision. Not
 * thread-safe.
 */
final class Known {
  private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}\\p{N}]+").omitEmptyStrings();

  private final EntityLinker linker;
  private final long revision;
  private final ImmutableMap<Long, ImmutableList<Entity>> entities;
  private final Links links;
  private final SetMultimap<String, Entity> byWord = HashMultimap.create();

  /**
   * What is known.
   *
   * @param entities of each document, by the document's number
   */
  Known(EntityLinker linker, long revision, Map<Long, ImmutableList<Entity>> entities) {
    this.linker = linker;
    this.revision = revision;
    this.entities = ImmutableMap.copyOf(entities);
    this.links = linker.links(entities.values().stream().flatMap(List::stream).toList());
  }

  static Known load(EntityLinker linker, long revision, Sql sql) {
    Map<Long, ImmutableList.Builder<Entity>> found = new java.util.TreeMap<>();
    sql.each(
        "SELECT document, entity FROM entities ORDER BY document, number",
        row ->
            found
                .computeIfAbsent(row.getLong(1), d -> ImmutableList.builder())
                .add(Codec.entity(row.getString(2))));
    return new Known(
        linker,
        revision,
        found.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().build())));
  }

  long revision() {
    return revision;
  }

  Links links() {
    return links;
  }

  /** The entities of every document. */
  ImmutableMap<Long, ImmutableList<Entity>> entities() {
    return entities;
  }

  /** The entities of a document, in the order of their numbers. */
  ImmutableList<Entity> of(long document) {
    return entities.getOrDefault(document, ImmutableList.of());
  }

  /**
   * Who is who once those of further claims are known too. Looks only at those who share a word or
   * initials with a name in these, as nobody else can turn out to be meant.
   */
  Links with(Collection<Claim> claims) {
    if (byWord.isEmpty()) {
      links.entities().forEach(e -> words(e).forEach(word -> byWord.put(word, e)));
    }
    Set<Entity> all = new LinkedHashSet<>();
    Set<String> words = new TreeSet<>();
    for (Claim claim : claims) {
      EntityLinker.entities(claim).forEach(all::add);
      Links.openNames(claim).forEach(name -> addWords(name, words));
    }
    all.forEach(entity -> words.addAll(words(entity)));
    words.forEach(word -> all.addAll(byWord.get(word)));
    return linker.links(all);
  }

  private static Set<String> words(Entity entity) {
    Set<String> words = new TreeSet<>();
    entity.names().forEach(name -> addWords(name, words));
    addWords(entity.name(), words);
    entity.descriptions().forEach(d -> addWords(d.of(), words));
    return words;
  }

  private static void addWords(String name, Set<String> words) {
    List<String> parts = WORDS.splitToList(name.toLowerCase(Locale.ROOT));
    words.addAll(parts);
    words.add(parts.stream().map(w -> w.substring(0, 1)).collect(Collectors.joining()));
    words.add(
        parts.stream()
            .filter(w -> !w.equals("of") && !w.equals("and") && !w.equals("for"))
            .filter(w -> !w.equals("the"))
            .map(w -> w.substring(0, 1))
            .collect(Collectors.joining()));
  }
}
