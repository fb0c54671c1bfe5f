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

/** As {@link BatonTest}, with a language model ({@link StubModel}) that does as a test wants. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Baton.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ModelContext.class)
@Import({TestBeans.class, NothingOpen.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface BatonModelTest {}
