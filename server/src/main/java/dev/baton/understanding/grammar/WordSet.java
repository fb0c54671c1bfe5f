package dev.baton.understanding.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A set of words and fixed sequences of words, to be recognised at a place of a message. */
final class WordSet {
  static final int LONGEST = 16;

  private final Node root = new Node();

  private static final class Node {
    final Map<Integer, Node> next = new HashMap<>(4);
    boolean end;
  }

  void add(int[] sequence) {
    if (sequence.length == 0 || sequence.length > LONGEST) {
      throw new IllegalArgumentException("a set holds sequences of 1 to " + LONGEST + " words");
    }
    Node node = root;
    for (int word : sequence) {
      node = node.next.computeIfAbsent(word, none -> new Node());
    }
    node.end = true;
  }

  /** The words a sequence of this set may begin with. */
  Set<Integer> firstWords() {
    return root.next.keySet();
  }

  /** Bit n is set when a sequence of n words of this set stands at a place. */
  long lengthsAt(Sight sight, int at) {
    return follow(root, sight, at, 0);
  }

  private static long follow(Node node, Sight sight, int at, int length) {
    long found = node.end ? 1L << length : 0;
    if (node.next.isEmpty() || at + length >= sight.size()) {
      return found;
    }
    if (length > 0 && sight.stopsBefore(at + length)) {
      return found;
    }
    for (int id : sight.meant(at + length)) {
      Node next = node.next.get(id);
      if (next != null) {
        found |= follow(next, sight, at, length + 1);
      }
    }
    return found;
  }
}
