/** What a merchant answers, and when a question is surely one of theirs. */
@NullMarked
@NamedInterface("answers")
package dev.baton.support.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
