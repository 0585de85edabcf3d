package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Entity;
import org.gainsay.extract.EntityRegister.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a phenomenon: {@code # refers = words | entity's name} for every mention in text order
 * ("?" for a pronoun that stays open), {@code # entity = name | kind | roles} for the register.
 */
final class EntityRegisterTest {
  static Stream<String> cases() throws IOException, URISyntaxException {
    return CaseFiles.in("entities");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void resolvesTheMentionsOfEveryCase(String file) throws IOException {
    List<String> lines = CaseFiles.lines(file);
    ParsedDocument document = ConlluReader.read(file, lines);
    EntityRegister register = EntityRegister.of(document);
    List<String> found = new ArrayList<>();
    for (ParsedSentence sentence : document.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        mention(register, sentence, i).ifPresent(found::add);
      }
    }
    register.entities().forEach(e -> found.add(line(e)));
    assertThat(found).containsExactlyElementsOf(CaseFiles.expected(lines, "refers", "entity"));
  }

  private static Optional<String> mention(EntityRegister register, ParsedSentence s, int i) {
    Optional<Extent> extent = register.extentAt(s, i);
    if (extent.isEmpty()) {
      return Pronouns.isThirdPerson(s.word(i).text())
          ? Optional.of("refers = " + s.word(i).text() + " | ?")
          : Optional.empty();
    }
    return extent
        .filter(e -> e.to() == i)
        .map(e -> "refers = " + s.text(e.from(), i) + " | " + name(register, s, i));
  }

  private static String name(EntityRegister register, ParsedSentence s, int i) {
    return register.entityAt(s, i).orElseThrow().name();
  }

  private static String line(Entity entity) {
    String roles =
        entity.descriptions().stream()
            .map(d -> d.of().isEmpty() ? d.role() : d.role() + " of " + d.of())
            .collect(Collectors.joining(", "));
    return ("entity = " + entity.name() + " | " + entity.kind() + " | " + roles);
  }

  @Test
  void labelsOfOneSurnameAndTwoTitlesAreTwoPeople() throws IOException {
    EntityRegister register =
        EntityRegister.of(ConlluReader.read("turns", CaseFiles.lines("entities/turns.conllu")));
    Entity mayor = register.byLabel("MAYOR LINDEN").orElseThrow();
    Entity councilwoman = register.byLabel("COUNCILWOMAN LINDEN").orElseThrow();
    assertThat(mayor.id()).isNotEqualTo(councilwoman.id());
    assertThat(register.byLabel("SENATOR NOBODY")).isEmpty();
  }

  @Test
  void idsCountTheEntitiesInTextOrder() throws IOException {
    String file = "entities/two-of-one-surname.conllu";
    EntityRegister register = EntityRegister.of(ConlluReader.read("doc", CaseFiles.lines(file)));
    assertThat(register.entities()).extracting(Entity::id).containsExactly("doc/1", "doc/2");
  }
}
