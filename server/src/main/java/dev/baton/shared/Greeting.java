package dev.baton.shared;

import java.util.List;

/** Something that whoever started Baton must be told once it is ready. */
public interface Greeting {

  /** What to print, a line each; asked once, after everything else. */
  List<String> lines();
}
