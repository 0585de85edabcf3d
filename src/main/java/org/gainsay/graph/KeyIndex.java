package org.gainsay.graph;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Workers;

/**
 * Which claims share which keys, in a few arrays: about 12 bytes for each key of a claim, so that
 * the keys of millions of claims fit. Keys are told apart by 64 bits of a hash; that any two of ten
 * million coincide has a chance of one in 400,000, and would but bring a few more claims together.
 * Immutable and thread-safe.
 */
final class KeyIndex {
  private static final int NO_LIST = -1;

  /** Claims whose keys are made together, and by one thread at a time. */
  private static final int AT_ONCE = 16_384;

  private static final int IN_A_SLICE = 256;

  /** For each claim, where its keys begin in {@link #lists}. */
  private final int[] begins;

  /** For each claim, the number of the first of its keys that is a word; words come last. */
  private final int[] words;

  /** The list of each key of each claim, or none if nothing is to be met there. */
  private final int[] lists;

  /** For each list, where it begins in {@link #members}. */
  private final int[] starts;

  /** Claims in ascending order, list by list. */
  private final int[] members;

  /** Claim, number of the key in it, and number of claims, for each key that too many share. */
  private final int[] hot;

  private KeyIndex(int[] begins, int[] words, int[] lists, int[] starts, int[] members, int[] hot) {
    this.begins = begins;
    this.words = words;
    this.lists = lists;
    this.starts = starts;
    this.members = members;
    this.hot = hot;
  }

  /**
   * Files claims.
   *
   * @param keys of a claim, always in the same order, words last
   * @param workers make the keys
   */
  static KeyIndex of(
      List<Claim> claims, Function<Claim, ? extends List<String>> keys, Workers workers) {
    Builder builder = new Builder(claims.size());
    for (List<Claim> some : Lists.partition(claims, AT_ONCE)) {
      List<List<Claim>> slices = Lists.partition(some, IN_A_SLICE);
      workers
          .each(slices.size(), i -> slices.get(i).stream().map(keys).map(Keys::new).toList())
          .forEach(slice -> slice.forEach(builder::add));
    }
    return builder.build();
  }

  /** A claim's keys, without the texts. Immutable. */
  private static final class Keys {
    private final long[] hashes;

    /** How many claims may share each. */
    private final short[] mosts;

    /** The number of the first that is a word. */
    private final int words;

    Keys(List<String> keys) {
      hashes = new long[keys.size()];
      mosts = new short[keys.size()];
      for (int i = 0; i < keys.size(); i++) {
        hashes[i] = KeyTable.hash(keys.get(i));
        mosts[i] = (short) CandidatePairs.mostClaims(keys.get(i));
      }
      int first = Iterables.indexOf(keys, CandidatePairs::isWord);
      words = first < 0 ? keys.size() : first;
    }
  }

  /** The number of the first of a claim's keys that is a word; those after it are words too. */
  int words(int claim) {
    return words[claim];
  }

  /** Is told of a claim that shares a key. */
  @FunctionalInterface
  interface Shared {
    void with(int claim, int key);
  }

  /** Tells of each claim from an index on that shares a key, for each of the keys in turn. */
  void forEachShared(int claim, int from, Shared shared) {
    for (int at = begins[claim]; at < begins[claim + 1]; at++) {
      int list = lists[at];
      if (list != NO_LIST) {
        int end = starts[list + 1];
        int first = Arrays.binarySearch(members, starts[list], end, from);
        for (int m = first < 0 ? -first - 1 : first; m < end; m++) {
          shared.with(members[m], at - begins[claim]);
        }
      }
    }
  }

  /** Is told of a key that too many claims share. */
  @FunctionalInterface
  interface Hot {
    void key(int claim, int key, int members);
  }

  /** Tells of every key that too many claims share, once. */
  void forEachHot(Hot told) {
    for (int i = 0; i < hot.length; i += 3) {
      told.key(hot[i], hot[i + 1], hot[i + 2]);
    }
  }

  /** Files claims one after the other. */
  private static final class Builder {
    private final int[] begins;
    private final int[] words;
    private final KeyTable table = new KeyTable();
    private Ints filed = new Ints();
    private int claims;

    Builder(int claims) {
      begins = new int[claims + 1];
      words = new int[claims];
    }

    void add(Keys keys) {
      for (int i = 0; i < keys.hashes.length; i++) {
        filed.add(table.count(keys.hashes[i], keys.mosts[i]));
      }
      words[claims] = keys.words;
      begins[++claims] = filed.size;
    }

    KeyIndex build() {
      int[] lists = filed.values;
      int size = filed.size;
      filed = new Ints();
      int[] numbers = new int[table.size()];
      Ints starts = new Ints();
      starts.add(0);
      for (int key = 0; key < numbers.length; key++) {
        int count = table.members(key);
        if (count > 1 && count <= table.most(key)) {
          numbers[key] = starts.size - 1;
          starts.add(starts.values[starts.size - 1] + count);
        } else {
          numbers[key] = NO_LIST;
        }
      }
      int[] members = new int[starts.values[starts.size - 1]];
      int[] next = Arrays.copyOf(starts.values, starts.size);
      Ints hot = new Ints();
      for (int claim = 0; claim < claims; claim++) {
        for (int at = begins[claim]; at < begins[claim + 1]; at++) {
          int key = lists[at];
          lists[at] = numbers[key];
          if (numbers[key] != NO_LIST) {
            members[next[numbers[key]]++] = claim;
          } else if (table.members(key) > table.most(key)) {
            hot.add(claim);
            hot.add(at - begins[claim]);
            hot.add(table.members(key));
            table.forget(key);
          }
        }
      }
      return new KeyIndex(
          begins,
          words,
          Arrays.copyOf(lists, size),
          Arrays.copyOf(starts.values, starts.size),
          members,
          Arrays.copyOf(hot.values, hot.size));
    }
  }

  /** Numbers that grow in number. */
  private static final class Ints {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size + size / 2);
      }
      values[size++] = value;
    }
  }

  /** Numbers keys in the order in which they come, and counts their claims. */
  private static final class KeyTable {
    private static final double FULL = 0.6;

    /** For each place of the hash table, the number of its key, from 1; 0 if it is free. */
    private int[] places = new int[1 << 10];

    private long[] hashes = new long[1 << 9];
    private int[] counts = new int[1 << 9];
    private short[] mosts = new short[1 << 9];
    private int size;

    int size() {
      return size;
    }

    int members(int key) {
      return counts[key];
    }

    int most(int key) {
      return mosts[key];
    }

    /** Takes a key for one that nobody has. */
    void forget(int key) {
      counts[key] = 0;
    }

    /** Counts one more claim with the key of a hash; returns its number. */
    int count(long hash, short most) {
      int place = place(hash);
      if (places[place] == 0) {
        add(hash, most);
        places[place] = size;
        if (size > FULL * places.length) {
          grow();
        }
        return size - 1;
      }
      int number = places[place] - 1;
      counts[number]++;
      return number;
    }

    private void add(long hash, short most) {
      if (size == hashes.length) {
        int more = size + size / 2;
        hashes = Arrays.copyOf(hashes, more);
        counts = Arrays.copyOf(counts, more);
        mosts = Arrays.copyOf(mosts, more);
      }
      hashes[size] = hash;
      counts[size] = 1;
      mosts[size] = most;
      size++;
    }

    private int place(long hash) {
      int mask = places.length - 1;
      int place = (int) (hash >>> 32) & mask;
      while (places[place] != 0 && hashes[places[place] - 1] != hash) {
        place = (place + 1) & mask;
      }
      return place;
    }

    private void grow() {
      places = new int[2 * places.length];
      for (int key = 0; key < size; key++) {
        places[place(hashes[key])] = key + 1;
      }
    }

    /** FNV-1a over UTF-16, its bits mixed once more as in MurmurHash3. */
    static long hash(String key) {
      long hash = 0xcbf29ce484222325L;
      for (int i = 0; i < key.length(); i++) {
        hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
      hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
      return hash ^ (hash >>> 33);
    }
  }
}
