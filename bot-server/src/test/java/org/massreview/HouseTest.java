package org.massreview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The plan of the house, held. A rule that matches nothing fails (ArchUnit's default, not switched off). */
@AnalyzeClasses(packages = "org.massreview", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @Test
    void rooms_use_only_the_rooms_their_arrows_point_to() {
        ApplicationModules rooms = ApplicationModules.of(BotServer.class);
        rooms.verify();
        new Documenter(rooms).writeModulesAsPlantUml();
    }

    @ArchTest
    static final ArchRule only_the_wechat_room_knows_wxjava = noClasses()
            .that()
            .resideOutsideOfPackages("org.massreview.wechat..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("me.chanjar..", "cn.binarywang..");

    @ArchTest
    static final ArchRule nobody_reaches_into_another_rooms_web = classes()
            .that()
            .resideInAPackage("..web..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..web..");

    @ArchTest
    static final ArchRule stores_are_their_rooms_own =
            classes().that().haveSimpleNameStartingWith("Sql").should().notBePublic();

    @ArchTest
    static final ArchRule controllers_live_in_web = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .and()
            .resideOutsideOfPackages("org.massreview.wechat..", "org.massreview.standin..")
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Service|Impl|Manager|Helper|Util|Utils|Common|Base|DTO|VO)");

    @ArchTest
    static final ArchRule the_talk_is_pure = noClasses()
            .that()
            .haveSimpleName("ReviewTalk")
            .or()
            .haveSimpleName("Understood")
            .or()
            .haveSimpleName("Dialogue")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..");

    @ArchTest
    static final ArchRule formulas_are_plain = noClasses()
            .that()
            .haveSimpleName("Scorer")
            .or()
            .haveSimpleName("Ranking")
            .or()
            .haveSimpleName("Tally")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..");

    @ArchTest
    static final ArchRule nobody_waits_but_the_start_up = methods()
            .that()
            .areDeclaredInClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are not started before the first request",
                    (JavaClass type) -> !type.getSimpleName().equals("SampleCity")
                            && !type.getPackageName().startsWith("org.massreview.standin")))
            .should(Waiting.notBlockOnReactor());

    @ArchTest
    static final ArchRule one_executable = classes()
            .that()
            .areAnnotatedWith(SpringBootApplication.class)
            .should()
            .haveSimpleName("BotServer");
}
