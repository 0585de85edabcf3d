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
  void joinsAnOfficeWithTheOneInItsTextWhoIsSaidToHoldItElsewhere() {
    assertThat(
            ids(
                entity("a", "Anna Weber", Kind.PERSON, new Description("port director", "")),
                of("b/1", "Anna Weber", Kind.PERSON),
                of("b/2", "Karl Hahn", Kind.PERSON, new Description("general", "")),
                of("b/3", "director", Kind.PERSON, new Description("director", "")),
                of("c/1", "director", Kind.PERSON, new Description("director", ""))))
        .containsExactly("a/1", "a/1", "b/2", "a/1", "c/1");
  }

  @Test
  void leavesAnOfficeOpenThatTwoMayHold() {
    Description role = new Description("director", "");
    assertThat(
            ids(
                of("a/1", "Anna Weber", Kind.PERSON, role),
                of("a/2", "Karl Hahn", Kind.PERSON, role),
                of("a/3", "director", Kind.PERSON, role)))
        .containsExactly("a/1", "a/2", "a/3");
  }

  @Test
  void takesAnOfficialForNobodyInParticular() {
    Description role = new Description("official", "");
    assertThat(
            ids(
                of("a/1", "Anna Weber", Kind.PERSON, role),
                of("a/2", "official", Kind.PERSON, role)))
        .containsExactly("a/1", "a/2");
  }

  @Test
  void joinsPoliceWithThoseOfTheTownInTheText() {
    Description role = new Description("police", "");
    assertThat(
            ids(
                of("a/1", "Dalton Police Department", Kind.ORGANIZATION),
                of("a/2", "Merrow Police Department", Kind.ORGANIZATION),
                of("b/1", "Merrow", Kind.PLACE),
                of("b/2", "police", Kind.GROUP, role),
                of("c/1", "police", Kind.GROUP, role)))
        .containsExactly("a/1", "a/2", "b/1", "a/2", "c/1");
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

  private static Entity of(String id, String name, Kind kind, Description... roles) {
    return new Entity(id, name, kind, ImmutableList.of(name), ImmutableList.copyOf(roles));
  }

  private static Entity entity(String document, String name, Kind kind, Description... roles) {
    return of(document + "/1", name, kind, roles);
  }

  private List<Claim> link(Entity... entities) {
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    for (Entity entity : entities) {
      claims.add(claim(entity.id().replace('/', '#')).subject(named(entity)).verb("speak").build());
    }
    return linker.link(claims.build());
  }

  private List<String> ids(Entity... entities) {
    return link(entities).stream()
        .map(c -> c.proposition().first(Role.SUBJECT).orElseThrow().entity().orElseThrow().id())
        .toList();
  }
}
