package org.gainsay.store;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Source;

/** The claims of texts in a file, so that they need not be extracted again. */
public final class ClaimFile {
  private static final String ENTITY = "entity";
  private static final String CLAIM = "claim";

  private ClaimFile() {}

  /** Writes claims by the texts that they come from, a line an entity or a claim. */
  public static void write(Path file, Map<String, ImmutableList<Claim>> texts) throws IOException {
    List<String> lines = new ArrayList<>();
    texts.forEach(
        (text, claims) -> {
          lines.add("text\t" + text.replace("\n", "\\n"));
          List<Entity> entities = entities(claims);
          entities.forEach(entity -> lines.add(ENTITY + "\t" + Codec.entity(entity)));
          claims.forEach(claim -> lines.add(CLAIM + "\t" + Codec.claim(claim, entities)));
        });
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** Reads what {@link #write} wrote. */
  public static ImmutableMap<String, ImmutableList<Claim>> read(Path file) throws IOException {
    ImmutableMap.Builder<String, ImmutableList<Claim>> texts = ImmutableMap.builder();
    String text = "";
    List<Entity> entities = new ArrayList<>();
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    for (String line : Files.readAllLines(file)) {
      List<String> parts = Splitter.on('\t').limit(2).splitToList(line);
      switch (parts.get(0)) {
        case ENTITY -> entities.add(Codec.entity(parts.get(1)));
        case CLAIM -> claims.add(Codec.claim(parts.get(1), entities));
        default -> {
          if (!text.isEmpty()) {
            texts.put(text, claims.build());
          }
          text = parts.get(1).replace("\\n", "\n");
          entities = new ArrayList<>();
          claims = ImmutableList.builder();
        }
      }
    }
    return texts.put(text, claims.build()).buildOrThrow();
  }

  private static ImmutableList<Entity> entities(List<Claim> claims) {
    Set<Entity> entities = new LinkedHashSet<>();
    for (Claim claim : claims) {
      for (Argument argument : claim.proposition().arguments()) {
        argument.mention().entity().ifPresent(entities::add);
      }
      for (Source source : claim.attribution().chain()) {
        source.entity().ifPresent(entities::add);
      }
      claim.qualifiers().place().flatMap(Mention::entity).ifPresent(entities::add);
    }
    return ImmutableList.copyOf(entities);
  }
}
