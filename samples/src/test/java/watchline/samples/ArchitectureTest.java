package watchline.samples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the design about who may depend on whom, over the classes of every module. */
@AnalyzeClasses(
        packages = "watchline",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule dialectsDependOnTheJdkAlone = classes()
            .that()
            .resideInAPackage("watchline.dialect..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "watchline.dialect..", "org.jspecify.annotations"))
            .because("a dialect is a pure function of bytes; the annotations of JSpecify are not there at run time");

    @ArchTest
    static final ArchRule framesAreReadWithoutRegularExpressions = noClasses()
            .that()
            .resideInAPackage("watchline.dialect..")
            .and()
            .resideOutsideOfPackage("watchline.dialect.command..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.regex"))
            .because("they cost too much on the path of a frame; what people type is another matter");

    @ArchTest
    static final ArchRule dialectsHaveNoClockAndNoIo = noClasses()
            .that()
            .resideInAPackage("watchline.dialect..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io", "java.nio.file", "java.net")
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Clock.class)))
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(String.class, "split", String.class)
            .orShould()
            .callMethod(String.class, "replaceAll", String.class, String.class)
            .orShould()
            .callMethod(String.class, "matches", String.class);

    @ArchTest
    static final ArchRule contractDependsOnDialectsAndOneJsonLibrary = classes()
            .that()
            .resideInAPackage("watchline.contract..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "watchline.contract..",
                    "watchline.dialect..",
                    "com.fasterxml.jackson.core..",
                    "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule decoderDoesNotKnowTheRelay = noClasses()
            .that()
            .resideInAPackage("watchline.decoder..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("watchline.relay..", "watchline.samples..", "io.netty.."));

    @ArchTest
    static final ArchRule relayDoesNotKnowTheDecoder = noClasses()
            .that()
            .resideInAPackage("watchline.relay..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("watchline.decoder..", "watchline.samples.."));

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("watchline.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .because("time is injected; wait on a condition or a scheduler");

    @ArchTest
    static final ArchRule onlyCommandsPrint =
            noClasses().that(not(commandLine())).should(ACCESS_STANDARD_STREAMS).because("everything else logs");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that(resideInAPackage("watchline.."))
            .should(new ArchCondition<>("reside in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " has no @NullMarked"));
                }
            });

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> commandLine() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "command-line classes", type -> type.getName().contains("Command"));
    }

    /** The contract tests of the seams come in a jar when the build has got that far. */
    static final class NoTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
