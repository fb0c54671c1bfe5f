package dev.baton.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Whatever calls an address that somebody entered goes through the guard of {@code shared.http}.
 */
class OutboundCallsTest {

  @Test
  void nobodyMakesCallsOfTheirOwn() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.baton.shared.http..",
            "dev.baton.cli..", // the address its user typed, on the user's own machine
            "dev.baton.understanding.provider..") // the operator's language model
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "org.apache.hc..", "org.springframework.web.client..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.HttpURLConnection")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.baton"));
  }
}
