package org.massreview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The plan of the house, held. A rule that matches nothing fails (ArchUnit's default, not switched off). */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.massreview");

    @Test
    void rooms_use_only_the_rooms_their_arrows_point_to() {
        ApplicationModules rooms = ApplicationModules.of(BotServer.class);
        rooms.verify();
        new Documenter(rooms).writeModulesAsPlantUml();
    }

    @Test
    void only_the_wechat_room_knows_wxjava() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.massreview.wechat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("me.chanjar..", "cn.binarywang.."));
    }

    @Test
    void nobody_reaches_into_another_rooms_web() {
        holds(classes()
                .that()
                .resideInAPackage("..web..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..web.."));
    }

    @Test
    void stores_are_their_rooms_own() {
        holds(classes().that().haveSimpleNameStartingWith("Sql").should().notBePublic());
    }

    @Test
    void controllers_live_in_web() {
        holds(classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .and()
                .resideOutsideOfPackages("org.massreview.wechat..", "org.massreview.standin..")
                .should()
                .resideInAPackage("..web..")
                .andShould()
                .notBePublic());
    }

    @Test
    void names_say_what_a_thing_is() {
        holds(noClasses().should().haveNameMatching(".*(Service|Impl|Manager|Helper|Util|Utils|Common|Base|DTO|VO)"));
    }

    @Test
    void the_talk_is_pure() {
        List<String> pure = List.of(
                "Engine",
                "AnyMoment",
                "Answering",
                "Beginning",
                "Confirming",
                "Correcting",
                "Dialogue",
                "Ear",
                "Frame",
                "Meaning",
                "Progress",
                "Script",
                "Scripts",
                "SlotType",
                "Turn",
                "WindowFinder");
        holds(noClasses()
                .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are of the engine",
                        (JavaClass type) -> type.getPackageName().equals("org.massreview.conversation")
                                && pure.contains(type.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor.."));
    }

    @Test
    void understanding_is_pure_and_asks_nobody() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.massreview.understanding")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.stereotype..",
                        "reactor..",
                        "java.net..",
                        "io.netty.."));
    }

    @Test
    void formulas_are_plain() {
        holds(noClasses()
                .that()
                .haveSimpleName("Scorer")
                .or()
                .haveSimpleName("Ranking")
                .or()
                .haveSimpleName("Tally")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor.."));
    }

    @Test
    void nobody_waits_but_the_start_up() {
        holds(methods()
                .that()
                .areDeclaredInClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are not started before the first request",
                        (JavaClass type) -> !type.getSimpleName().equals("SampleCity")
                                && !type.getPackageName().startsWith("org.massreview.standin")))
                .should(Waiting.notBlockOnReactor()));
    }

    @Test
    void one_executable() {
        holds(classes()
                .that()
                .areAnnotatedWith(SpringBootApplication.class)
                .should()
                .haveSimpleName("BotServer"));
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
