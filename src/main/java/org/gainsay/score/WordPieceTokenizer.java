package org.gainsay.score;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * BERT's uncased tokenizer (Devlin et al. 2019): text is cleaned, lower-cased and stripped of
 * accents, words and punctuation come apart, and each word is cut into the longest pieces that the
 * vocabulary holds. Marks such as {@code [SEP]} in a text are ordinary characters.
 */
final class WordPieceTokenizer implements PairTokenizer {
  /** Longer words are unknown words, as in the reference tokenizer. */
  private static final int MAX_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int greatestId;
  private final int cls;
  private final int sep;
  private final int unknown;

  /**
   * A tokenizer over a vocabulary.
   *
   * @param words the tokens in the order of their numbers
   */
  WordPieceTokenizer(List<String> words) throws InvalidModelException {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < words.size(); i++) {
      numbers.put(words.get(i), i);
    }
    greatestId = words.size() - 1;
    vocabulary = numbers.buildKeepingLast();
    cls = number("[CLS]");
    sep = number("[SEP]");
    unknown = number("[UNK]");
  }

  /**
   * A tokenizer over the vocabulary in a file, a token a line.
   *
   * @throws InvalidModelException if it is not UTF-8, or holds no marks
   */
  static WordPieceTokenizer of(byte[] vocabulary) throws InvalidModelException {
    try {
      String text = CharMatcher.is('\n').trimTrailingFrom(ModelDirectory.utf8(vocabulary));
      return new WordPieceTokenizer(Splitter.on('\n').splitToList(text));
    } catch (CharacterCodingException e) {
      throw new InvalidModelException("vocab.txt is not UTF-8", e);
    }
  }

  @Override
  public OptionalInt greatestId() {
    return OptionalInt.of(greatestId);
  }

  private int number(String token) throws InvalidModelException {
    Integer number = vocabulary.get(token);
    if (number == null) {
      throw new InvalidModelException("vocab.txt holds no " + token);
    }
    return number;
  }

  @Override
  public TokenizedPair tokenize(SentencePair pair, int limit) {
    ImmutableIntArray first = tokens(pair.premise(), limit);
    ImmutableIntArray second = tokens(pair.hypothesis(), limit);
    int a = first.length();
    int b = second.length();
    while (a + b > limit - 3) {
      if (a >= b) {
        a--;
      } else {
        b--;
      }
    }
    long[] ids = new long[a + b + 3];
    long[] types = new long[ids.length];
    int at = 0;
    ids[at++] = cls;
    for (int i = 0; i < a; i++) {
      ids[at++] = first.get(i);
    }
    ids[at++] = sep;
    for (int i = 0; i <= b; i++) {
      types[at] = 1;
      ids[at++] = i < b ? second.get(i) : sep;
    }
    return new TokenizedPair(ids, types, a < first.length() || b < second.length());
  }

  /** A sentence as a model reads it that reads each alone, at most {@code limit} tokens. */
  TokenizedPair sentence(String text, int limit) {
    ImmutableIntArray tokens = tokens(text, limit);
    int length = Math.min(tokens.length(), limit - 2);
    long[] ids = new long[length + 2];
    ids[0] = cls;
    for (int i = 0; i < length; i++) {
      ids[i + 1] = tokens.get(i);
    }
    ids[length + 1] = sep;
    return new TokenizedPair(ids, new long[ids.length], length < tokens.length());
  }

  /** The tokens of a text, without marks; it stops soon after {@code most} of them. */
  ImmutableIntArray tokens(String text, int most) {
    ImmutableIntArray.Builder out = ImmutableIntArray.builder();
    int count = 0;
    for (String word : WordSplitter.words(clean(text, most))) {
      count += pieces(word, out);
      if (count > most) {
        break;
      }
    }
    return out.build();
  }

  private int pieces(String word, ImmutableIntArray.Builder out) {
    if (word.codePointCount(0, word.length()) > MAX_WORD) {
      out.add(unknown);
      return 1;
    }
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    int count = 0;
    for (int start = 0; start < word.length(); count++) {
      int end = word.length();
      Integer number = null;
      while (end > start && number == null) {
        String piece = word.substring(start, end);
        number = vocabulary.get(start == 0 ? piece : "##" + piece);
        end = number == null ? word.offsetByCodePoints(end, -1) : end;
      }
      if (number == null) {
        out.add(unknown);
        return 1;
      }
      found.add(number);
      start = end;
    }
    out.addAll(found.build());
    return count;
  }

  private static String clean(String text, int most) {
    // No token is made of more than MAX_WORD characters and the blanks around it.
    int end = Math.min(text.length(), 2 * MAX_WORD * most);
    String cleaned = WordSplitter.clean(text.substring(0, end));
    return Normalizer.normalize(cleaned, Normalizer.Form.NFD);
  }
}
