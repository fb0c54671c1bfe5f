package dev.baton.house;

import dev.baton.Baton;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void arrowsBetweenRoomsOnlyPointDown() {
    ApplicationModules.of(Baton.class).verify();
  }
}
