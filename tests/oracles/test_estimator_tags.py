"""What the profiles say of learners against scikit-learn's own estimator tags; needs the `oracles` extra.

`python tests/oracles/test_estimator_tags.py` prints the tags, for whoever writes a profile.
"""

from pathlib import Path

import pytest

pytestmark = pytest.mark.oracle
PROFILES = Path(__file__).parents[2] / "profiles"
ATTRIBUTES = ("missing_values", "sparse_input", "multi_output", "probabilities")
ESTIMATORS = {
    "adaboost": "sklearn.ensemble.AdaBoostClassifier",
    "dbscan": "sklearn.cluster.DBSCAN",
    "decision-tree": "sklearn.tree.DecisionTreeClassifier",
    "extra-trees": "sklearn.ensemble.ExtraTreesClassifier",
    "gaussian-mixture": "sklearn.mixture.GaussianMixture",
    "gaussian-process": "sklearn.gaussian_process.GaussianProcessRegressor",
    "gradient-boosting": "sklearn.ensemble.GradientBoostingClassifier",
    "hdbscan": "sklearn.cluster.HDBSCAN",
    "isolation-forest": "sklearn.ensemble.IsolationForest",
    "k-means": "sklearn.cluster.KMeans",
    "k-nearest-neighbors": "sklearn.neighbors.KNeighborsClassifier",
    "lasso": "sklearn.linear_model.Lasso",
    "linear-regression": "sklearn.linear_model.LinearRegression",
    "logistic-regression": "sklearn.linear_model.LogisticRegression",
    "naive-bayes": "sklearn.naive_bayes.GaussianNB",
    "pca": "sklearn.decomposition.PCA",
    "random-forest": "sklearn.ensemble.RandomForestClassifier",
    "ridge": "sklearn.linear_model.Ridge",
    "svm": "sklearn.svm.SVC",
    "t-sne": "sklearn.manifold.TSNE",
}


def tags_of(path: str) -> dict[str, bool]:
    """The four facts of one estimator, by attribute id."""
    from importlib import import_module

    from sklearn.utils import get_tags

    module, _, name = path.rpartition(".")
    estimator = getattr(import_module(module), name)()
    tags = get_tags(estimator)
    return {
        "missing_values": tags.input_tags.allow_nan,
        "sparse_input": tags.input_tags.sparse,
        "multi_output": tags.target_tags.multi_output,
        "probabilities": hasattr(estimator, "predict_proba") or path.endswith("GaussianProcessRegressor"),
    }


@pytest.mark.parametrize("identifier", ESTIMATORS)
def test_profile_agrees_with_the_tags(identifier: str) -> None:
    pytest.importorskip("sklearn", reason="needs the 'oracles' extra")
    from algocompare.catalogue import Catalogue

    catalogue = Catalogue([PROFILES])
    profile = catalogue.get(identifier)
    tags = tags_of(ESTIMATORS[identifier])
    said = {name: profile.value(catalogue.schema.by_id[name]).data for name in ATTRIBUTES}
    stated = {name: value for name, value in said.items() if value is not None}
    assert stated == {name: tags[name] for name in stated}
    assert len(stated) >= 2


if __name__ == "__main__":
    for known, where in ESTIMATORS.items():
        print(known, tags_of(where))  # noqa: T201  (the output of the script)
