package watchline.relay;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.concurrent.TimeUnit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "watchline.relay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("watchline.relay.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nettyStaysAtTheSockets = noClasses()
            .that(resideOutsideOfPackages("watchline.relay.net.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule awsStaysAtTheClients = noClasses()
            .that(resideOutsideOfPackages("watchline.relay.invoke..", "watchline.relay.command..", "watchline.relay"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule nothingDependsOnTheWhole = noClasses()
            .that(resideInAPackage("watchline.relay.(*)..").and(notTheRoot()))
            .should()
            .dependOnClassesThat(resideInAPackage("watchline.relay"));

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should(callMethod(Thread.class, "sleep", long.class).as("call Thread.sleep"))
            .orShould(callMethod(TimeUnit.class, "sleep", long.class));

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .that(notTheCommand())
            .should(accessField(System.class, "out"))
            .orShould(accessField(System.class, "err"));

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().should(new ArchCondition<>("be in a @NullMarked package") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            boolean marked = item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
            if (!marked) {
                events.add(SimpleConditionEvent.violated(item, item.getName() + " is not in a @NullMarked package"));
            }
        }
    });

    private static DescribedPredicate<JavaClass> notTheRoot() {
        return DescribedPredicate.describe(
                "not in the root package", item -> !item.getPackageName().equals("watchline.relay"));
    }

    private static DescribedPredicate<JavaClass> notTheCommand() {
        return DescribedPredicate.describe(
                "not the command", item -> !item.getName().startsWith("watchline.relay.RelayCommand"));
    }
}
