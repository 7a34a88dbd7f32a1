package watchline.samples.infra;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods that can run when a program begins at one class, from the bytecode. A call of an interface goes to those of its classes that
 * are made somewhere on the way; what overrides a method of a type that is not ours counts as called, because a library may do it. So it
 * finds more than is ever run, and misses nothing but reflection. A lambda belongs to the method that it stands in.
 */
final class Reach {

    private final JavaClasses classes;
    private final Set<JavaCodeUnit> units = new LinkedHashSet<>();
    private final Set<JavaClass> made = new LinkedHashSet<>();
    private final Set<JavaMethod> called = new LinkedHashSet<>();
    private final Deque<JavaCodeUnit> open = new ArrayDeque<>();

    private Reach(JavaClasses classes) {
        this.classes = classes;
    }

    /** From everything that can be called from outside. */
    static Set<JavaCodeUnit> of(JavaClasses classes, Class<?> entry) {
        Reach reach = new Reach(classes);
        JavaClass root = classes.get(entry);
        reach.make(root);
        root.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(reach::add);
        while (!reach.open.isEmpty()) {
            for (JavaAccess<?> access : reach.open.remove().getAccessesFromSelf()) {
                reach.follow(access);
            }
        }
        return reach.units;
    }

    private boolean isOurs(JavaClass type) {
        return classes.contain(type.getName());
    }

    private void add(JavaCodeUnit unit) {
        if (isOurs(unit.getOwner()) && units.add(unit)) {
            open.add(unit);
            touch(unit.getOwner());
        }
    }

    private void touch(JavaClass type) {
        type.getStaticInitializer().ifPresent(this::add);
    }

    private void follow(JavaAccess<?> access) {
        if (!isOurs(access.getTargetOwner())) {
            return;
        }
        touch(access.getTargetOwner());
        Optional<? extends JavaMember> member = access.getTarget().resolveMember();
        if (member.isPresent() && member.get() instanceof JavaConstructor constructor) {
            make(constructor.getOwner());
            add(constructor);
        }
        if (member.isPresent() && member.get() instanceof JavaMethod method) {
            call(method);
        }
    }

    private void call(JavaMethod method) {
        add(method);
        if (called.add(method)) {
            made.forEach(type -> override(type, method));
        }
    }

    private void make(JavaClass type) {
        if (made.add(type)) {
            List.copyOf(called).forEach(method -> override(type, method));
            type.getAllClassesSelfIsAssignableTo().stream()
                    .filter(above -> !isOurs(above))
                    .flatMap(above -> above.getMethods().stream())
                    .forEach(method -> override(type, method));
        }
    }

    /** What runs when the method is called on an object of that class. */
    private void override(JavaClass type, JavaMethod method) {
        if (!type.getAllClassesSelfIsAssignableTo().contains(method.getOwner())) {
            return;
        }
        for (Optional<JavaClass> at = Optional.of(type);
                at.isPresent();
                at = at.get().getRawSuperclass()) {
            List<JavaMethod> same = at.get().getMethods().stream()
                    .filter(one -> isSame(one, method))
                    .toList();
            if (!same.isEmpty()) {
                same.forEach(this::add);
                return;
            }
        }
    }

    /** By name and number, because generic parameters have other types above. */
    private static boolean isSame(JavaMethod one, JavaMethod other) {
        return one.getName().equals(other.getName())
                && one.getRawParameterTypes().size()
                        == other.getRawParameterTypes().size();
    }
}
