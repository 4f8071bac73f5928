// Words that keep their capital wherever they stand: names of people and places in the terms of the field.

const EPONYMS = new Set(
  (
    'african american arabic arnold atari banach bayes bayesian bellman bernoulli bessel boltzmann boolean ' +
    'bradley bregman brownian cartesian cauchy chernoff chinese cox dirichlet dyck english euclidean euler ' +
    'eulerian fenchel fisher fokker fourier french frobenius gabor galerkin gauss gaussian german gibbs granger ' +
    'grassmann hamilton hamiltonian hausdorff hebbian hessian hilbert hoeffding hopfield huber hungarian ising ' +
    'jacobian japanese jensen kalman kantorovich koopman kolmogorov korean krylov kullback lagrange lagrangian ' +
    'langevin laplace laplacian lebesgue legendre leibler levy lie lipschitz lyapunov mahalanobis markov markovian ' +
    'matern mercer minkowski monte carlo nash navier nesterov newton nystrom pareto pauli pearson planck poincare ' +
    'poisson potts rademacher renyi riemann riemannian russian schrodinger shannon shapley sharpe sinkhorn sobolev ' +
    'spanish spearman stein stiefel stokes taylor thompson tikhonov tsallis turing vapnik voronoi wasserstein ' +
    'weisfeiler lehman wiener zipf'
  ).split(' '),
);

const FOLDED = /\p{M}+/gu;

/** `Fréchet`, `Wasserstein`, `Poincaré`: true whatever the case and accents. */
export function isEponym(word: string): boolean {
  const folded = word.normalize('NFKD').replace(FOLDED, '').toLowerCase();
  return EPONYMS.has(folded) || folded === 'frechet' || folded === 'mobius';
}
