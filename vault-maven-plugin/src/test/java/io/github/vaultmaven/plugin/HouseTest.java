// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The seams of the house hold: data flows one way, and each stage knows only what stands before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {

    private static final String ROOT = "io.github.vaultmaven.";

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.vaultmaven");

    @Test
    void allModulesAreSeen() {
        assertThat(house)
                .extracting(JavaClass::getPackageName)
                .contains(ROOT + "spec.reader", ROOT + "model.resolve", ROOT + "target.sql", ROOT + "plugin");
    }

    @Test
    void onlyThePluginKnowsMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(house);
    }

    @Test
    void onlyReaderAndWriterKnowYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "spec.yaml..", ROOT + "yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(house);
    }

    @Test
    void onlyTemplatesKnowPebble() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "template..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pebbletemplates..")
                .check(house);
    }

    @Test
    void theModelKnowsNoSpecs() {
        noClasses()
                .that(resideInAPackage(ROOT + "model..")
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + "model.resolve.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "spec..", ROOT + "model.resolve..")
                .check(house);
    }

    @Test
    void generatorsKnowNoSpecsAndNoTargets() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "generator..", ROOT + "plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "spec..", ROOT + "model.resolve..", ROOT + "target..")
                .check(house);
    }

    @Test
    void targetsSeeTheLoadPlanNeitherSpecsNorGenerators() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "target..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "spec..", ROOT + "model.resolve..", ROOT + "generator..")
                .check(house);
    }

    @Test
    void targetsDoNotSeeEachOther() {
        slices().matching(ROOT + "target.(*)..").should().notDependOnEachOther().check(house);
    }

    @Test
    void dialectsSeeNoStructures() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "dialect..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + "spec..", ROOT + "plan..", ROOT + "generator..", ROOT + "target..")
                                .or(JavaClass.Predicates.assignableTo("io.github.vaultmaven.model.Structure")))
                .check(house);
    }

    @Test
    void dialectsDoNotSeeEachOther() {
        classes()
                .that()
                .resideInAPackage(ROOT + "dialect.duckdb..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage(ROOT + "dialect.duckdb..")
                .check(house);
        classes()
                .that()
                .resideInAPackage(ROOT + "dialect.postgresql..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage(ROOT + "dialect.postgresql..")
                .check(house);
    }

    @Test
    void theRunnerWorksFromManifestsAlone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "run..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "spec..", ROOT + "model..", ROOT + "plan..", ROOT + "generator..")
                .check(house);
    }

    @Test
    void stagesMakeNoCycles() {
        slices().assignedFrom(stages()).should().beFreeOfCycles().check(house);
    }

    /** Findings in the formats of CI services begin a line, and a terminal shows progress; all else goes to the log. */
    @Test
    void nothingElseSpeaksOnStandardOutput() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SpecMojo")
                .and()
                .doNotHaveSimpleName("DbtProjectsMojo")
                .and()
                .doNotHaveSimpleName("TerminalProgress")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(house);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.github.vaultmaven.plugin.HelpMojo")
                .should()
                .beFinal()
                .check(house);
    }

    /** A stage is a package with those below it; resolving stands between specs and the model, and is one of its own. */
    private static SliceAssignment stages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                if (!javaClass.getPackageName().startsWith(ROOT)) {
                    return SliceIdentifier.ignore();
                }
                String name = javaClass.getPackageName().substring(ROOT.length());
                return SliceIdentifier.of(name.startsWith("model.resolve") ? "resolve" : name.split("\\.")[0]);
            }

            @Override
            public String getDescription() {
                return "stages";
            }
        };
    }
}
