package dev.baton.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind a command: options with a value ({@code --store demo}), and words. */
record Options(Map<String, String> named, List<String> words) {

  /**
   * Reads them.
   *
   * @throws Refused when an option is unknown or has no value
   */
  static Options parse(String[] arguments, Set<String> known) {
    Map<String, String> named = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!argument.startsWith("--")) {
        words.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
      if (!known.contains(name)) {
        throw new Refused("There is no option --" + name + ".");
      }
      if (equals >= 0) {
        named.put(name, argument.substring(equals + 1));
      } else if (i + 1 < arguments.length) {
        named.put(name, arguments[++i]);
      } else {
        throw new Refused("The option --" + name + " needs a value.");
      }
    }
    return new Options(Map.copyOf(named), List.copyOf(words));
  }

  String get(String name, String byDefault) {
    return named.getOrDefault(name, byDefault);
  }
}
