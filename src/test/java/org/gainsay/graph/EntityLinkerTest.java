package org.gainsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Entity.Description;
import org.gainsay.claim.Entity.Kind;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
  private final EntityLinker linker =
      new EntityLinker(name -> name.equals("Moscow") ? Optional.of("Russia") : Optional.empty());

  @Test
  void joinsOneFullName() {
    assertThat(ids(entity("a", "Anna Weber", Kind.PERSON), entity("b", "Anna Weber", Kind.PERSON)))
        .containsExactly("a/1", "a/1");
  }

  @Test
  void joinsTitleAndMiddleInitial() {
    assertThat(
            ids(
                entity("a", "Senator Anna P. Weber", Kind.PERSON),
                entity("b", "Anna Weber", Kind.PERSON)))
        .containsExactly("a/1", "a/1");
  }

  @Test
  void joinsASurnameWithItsOnlyBearer() {
    assertThat(ids(entity("a", "Anna Weber", Kind.PERSON), entity("b", "Weber", Kind.PERSON)))
        .containsExactly("a/1", "a/1");
  }

  @Test
  void keepsTwoOfOneSurnameApart() {
    assertThat(
            ids(
                entity("a", "Anna Weber", Kind.PERSON),
                entity("b", "Karl Weber", Kind.PERSON),
                entity("c", "Weber", Kind.PERSON)))
        .containsExactly("a/1", "b/1", "c/1");
  }

  @Test
  void tellsNamesakesByTheirRole() {
    assertThat(
            ids(
                entity("a", "Anna Weber", Kind.PERSON, new Description("mayor", "")),
                entity("b", "Karl Weber", Kind.PERSON, new Description("councilman", "")),
                entity("c", "Weber", Kind.PERSON, new Description("mayor", ""))))
        .containsExactly("a/1", "b/1", "a/1");
  }

  @Test
  void joinsARoleWithThePersonWhoHasIt() {
    Description role = new Description("ambassador", "Russia");
    assertThat(
            ids(
                entity("a", "Ivan Orlov", Kind.PERSON, role),
                entity("b", "the Russian ambassador", Kind.PERSON, role)))
        .containsExactly("a/1", "a/1");
  }

  @Test
  void joinsOrganizationsWithShortFormsAndInitials() {
    assertThat(
            ids(
                entity("a", "Halvern Robotics, Inc.", Kind.ORGANIZATION),
                entity("b", "Halvern", Kind.ORGANIZATION),
                entity("c", "National Office for Consumer Products", Kind.ORGANIZATION),
                entity("d", "NOCP", Kind.ORGANIZATION)))
        .containsExactly("a/1", "a/1", "c/1", "c/1");
  }

  @Test
  void joinsPlacesThatStandForOneCountry() {
    assertThat(ids(entity("a", "Russia", Kind.PLACE), entity("b", "Moscow", Kind.PLACE)))
        .containsExactly("a/1", "a/1");
  }

  @Test
  void givesTheFullestNameToAll() {
    List<Claim> linked =
        link(entity("a", "Weber", Kind.PERSON), entity("b", "Anna Weber", Kind.PERSON));
    assertThat(linked)
        .extracting(c -> c.proposition().first(Role.SUBJECT).orElseThrow().entity())
        .extracting(e -> e.orElseThrow().name())
        .containsOnly("Anna Weber");
  }

  private static Entity entity(String document, String name, Kind kind, Description... roles) {
    return new Entity(
        document + "/1", name, kind, ImmutableList.of(name), ImmutableList.copyOf(roles));
  }

  private List<Claim> link(Entity... entities) {
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    for (Entity entity : entities) {
      String document = entity.id().substring(0, 1);
      claims.add(claim(document + "#1").subject(named(entity)).verb("speak").build());
    }
    return linker.link(claims.build());
  }

  private List<String> ids(Entity... entities) {
    return link(entities).stream()
        .map(c -> c.proposition().first(Role.SUBJECT).orElseThrow().entity().orElseThrow().id())
        .toList();
  }
}
