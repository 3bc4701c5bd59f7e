// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * How the tests of a model ended.
 *
 * @param model the model
 * @param dialect the dialect
 * @param millis time taken, in milliseconds
 * @param tests in the order of the manifest
 */
@JsonPropertyOrder({"model", "dialect", "millis", "tests"})
public record TestReport(String model, String dialect, long millis, List<TestResult> tests) {

    public TestReport {
        tests = List.copyOf(tests);
    }

    /** How many tests ended so. */
    public long count(TestResult.Status status) {
        return tests.stream().filter(test -> test.status() == status).count();
    }
}
