package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** A property that no test sees at work may as well do nothing. */
class EveryPropertyHasAnEffectTest {

    @Test
    void everyPropertyHasATestThatSeesItsEffect() {
        List<Class<?>> all = ReflectionSupport.findAllClassesInPackage("org.ftpra.adapter", type -> true, name -> true);

        assertThat(unseen(all)).allMatch(property -> property.scope() == Scope.INBOUND);
    }

    @Test
    void aPropertyWhoseTestIsGoneIsFound() {
        assertThat(unseen(List.of(Sample.class))).hasSize(FtpProperty.values().length - 1);
        assertThat(unseen(List.of(Sample.class))).doesNotContain(FtpProperty.CHARSET);
    }

    @Test
    void aMarkOnWhatIsNoTestDoesNotCount() {
        assertThat(unseen(List.of(Sample.class))).contains(FtpProperty.PASSWORD);
    }

    private static Set<FtpProperty> unseen(List<Class<?>> classes) {
        Set<FtpProperty> unseen = EnumSet.allOf(FtpProperty.class);
        classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method ->
                        method.isAnnotationPresent(SeesEffectOf.class) && method.isAnnotationPresent(Test.class))
                .map(EveryPropertyHasAnEffectTest::seen)
                .forEach(unseen::remove);
        return unseen;
    }

    private static FtpProperty seen(Method method) {
        return method.getAnnotation(SeesEffectOf.class).value();
    }

    /** What the scan is tried on. */
    private abstract static class Sample {

        @Test
        @SeesEffectOf(FtpProperty.CHARSET)
        abstract void marked();

        @SeesEffectOf(FtpProperty.PASSWORD)
        abstract void markedButNoTest();
    }
}
