package dev.baton.commerce.internal;

import dev.baton.commerce.ShopKind;
import dev.baton.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of shop system among the beans. */
@Component
class Kinds {
  private final List<ShopKind> all;

  Kinds(List<ShopKind> all) {
    this.all = List.copyOf(all);
  }

  List<ShopKind> all() {
    return all;
  }

  Optional<ShopKind> find(String type) {
    return all.stream().filter(kind -> kind.type().equals(type)).findFirst();
  }

  /** Whether it is part of Baton: then it cannot fail by itself. */
  boolean local(String type) {
    return type.equals("demo");
  }

  ShopKind orRefuse(String type) {
    return find(type)
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "/type",
                    "unknown",
                    "This Baton cannot connect to that kind of shop system. It knows: "
                        + String.join(", ", all.stream().map(ShopKind::type).toList())
                        + "."));
  }
}
