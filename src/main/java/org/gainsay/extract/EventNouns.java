package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;

/** Which nouns name events: those of {@code event-nouns.txt} and those formed from verbs. */
final class EventNouns {
  /** Common nouns with an ending of event nouns that name things instead. */
  private static final ImmutableSet<String> NOT_EVENTS =
      ImmutableSet.of(
          "administration",
          "apartment",
          "association",
          "basement",
          "building",
          "capital",
          "ceiling",
          "commission",
          "condition",
          "corporation",
          "criminal",
          "department",
          "document",
          "element",
          "environment",
          "equipment",
          "evening",
          "federation",
          "feeling",
          "foundation",
          "generation",
          "government",
          "hospital",
          "institution",
          "journal",
          "location",
          "material",
          "meaning",
          "million",
          "mission",
          "moment",
          "monument",
          "morning",
          "nation",
          "occasion",
          "official",
          "opinion",
          "organization",
          "organisation",
          "parliament",
          "passion",
          "pavement",
          "pension",
          "percentage",
          "population",
          "position",
          "possession",
          "profession",
          "proposal",
          "region",
          "religion",
          "section",
          "segment",
          "sentiment",
          "signal",
          "situation",
          "station",
          "television",
          "thing",
          "tradition",
          "union",
          "version",
          "vision",
          "wedding",
          "billion",
          "trillion",
          "instrument",
          "garment",
          "rival",
          "animal",
          "individual",
          "professional",
          "principal",
          "general",
          "festival",
          "manual",
          "metal",
          "ring",
          "king",
          "string",
          "spring",
          "wing",
          "nothing",
          "something",
          "anything",
          "everything",
          "surrounding",
          "saving",
          "earning",
          "clothing",
          "housing",
          "painting",
          "stocking",
          "being",
          "constitution",
          "fiction",
          "function",
          "fraction",
          "option",
          "portion",
          "proportion",
          "question",
          "season",
          "reason",
          "relation",
          "dimension",
          "compartment",
          "regiment",
          "ornament",
          "tournament",
          "supplement");

  private final ImmutableSet<String> listed;

  private EventNouns(ImmutableSet<String> listed) {
    this.listed = listed;
  }

  /** Reads the list that comes with the library. */
  static EventNouns load() {
    return new EventNouns(ImmutableSet.copyOf(Resources.lines("event-nouns.txt")));
  }

  boolean contains(String lemma) {
    if (listed.contains(lemma)) {
      return true;
    }
    return lemma.length() > 6
        && !NOT_EVENTS.contains(lemma)
        && (lemma.endsWith("ing")
            || lemma.endsWith("tion")
            || lemma.endsWith("sion")
            || lemma.endsWith("ment")
            || lemma.endsWith("usal")
            || lemma.endsWith("oval")
            || lemma.endsWith("ival"));
  }
}
