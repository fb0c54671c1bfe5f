package dev.baton.testing;

import dev.baton.Baton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test of the whole of Baton, listening on a free port, on a database of its own. All such tests
 * of a JVM share one Baton, so a test makes its own store or conversation and never counts on being
 * alone. The test's constructor may ask for {@link Http}, {@link SettableClock} and any bean.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Baton.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestContext.class)
@Import(TestBeans.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface BatonTest {}
